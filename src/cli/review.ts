/** `check --review REVIEW`: what a review comes to. */
import { deskFile } from '../corpus/formats/report/desk-file';
import { readReviewed } from '../corpus/formats/review/read';
import { english } from './english';
import { readText } from './input';
import { type Output, printed } from './output';

export interface ReviewAsk {
  /** The file of the review, or of a record that nobody reviewed. */
  review: string;
  /** What of it is printed; null for the report as a text. */
  output: Output;
}

/** What is to be printed of a review. */
export async function reviewed({ review: path, output }: ReviewAsk): Promise<string> {
  const review = await readText(path, readReviewed);
  return printed(output, review, () => deskFile('markdown', review, english).text);
}
