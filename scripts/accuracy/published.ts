/**
 * Figures that others published on the same sets (their splits), for scale: BUMP (Ma et al., 2023), SummEdits
 * (Laban et al., 2023), SummaC (Laban et al., 2022), test parts, balanced accuracy in per cent.
 */
export const published: Record<string, string> = {
  bump: 'consistency / AUC: QAFactEval 84.0 / 71.5, DAE 87.9 / 63.7, SummaC 68.4 / 55.9, FactCC 59.5 / 57.2',
  'summedits-news': 'BAcc: SummaC-Conv 61.9, QAFactEval 74.4, GPT-4 83.3, people 90.0',
  cogensumm: 'BAcc: SummaC-ZS 70.4, -Conv 64.7',
  factcc: 'BAcc: SummaC-ZS 83.8, -Conv 89.5',
  frank: 'BAcc: SummaC-ZS 79.0, -Conv 81.6',
  summeval: 'BAcc: SummaC-ZS 78.7, -Conv 81.7',
};
