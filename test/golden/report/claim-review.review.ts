import type { ClaimReview, WithContext } from 'schema-dts';

export const reviews: WithContext<ClaimReview>[] = [
  {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "The council will close the Elm Road library in September, said A. Moss.",
    "author": {
      "@type": "Person",
      "name": "Robin \"R\" Reed \u003cr@example.org>"
    },
    "datePublished": "2026-05-07",
    "reviewRating": {
      "@type": "Rating",
      "alternateName": "Stronger than \"could\""
    },
    "reviewBody": "=1+1 is what I \u003cb>think\u003c/b>.\n\nSee *there*.",
    "itemReviewed": {
      "@type": "Claim",
      "author": {
        "@type": "Person",
        "name": "A. \u003ci>Writer"
      },
      "datePublished": "2025-03-05",
      "appearance": {
        "@type": "Article",
        "url": "https://news.example/library?a=1&b=2#top",
        "headline": "Library \"to close\" & more",
        "author": {
          "@type": "Person",
          "name": "A. \u003ci>Writer"
        },
        "datePublished": "2025-03-05"
      }
    },
    "citation": [
      {
        "@type": "CreativeWork",
        "name": "Library \u003cb>to be\u003c/b> reviewed",
        "url": "https://courier.example/a_b?x={1}&y=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "publisher": {
          "@type": "Organization",
          "name": "Elm [Courier](javascript:1)"
        },
        "datePublished": "2025-03-04"
      }
    ]
  },
  {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "All 700 people who signed want it kept.",
    "author": {
      "@type": "Person",
      "name": "Robin \"R\" Reed \u003cr@example.org>"
    },
    "datePublished": "2026-05-07",
    "reviewRating": {
      "@type": "Rating",
      "alternateName": "Misleading"
    },
    "itemReviewed": {
      "@type": "Claim",
      "author": {
        "@type": "Person",
        "name": "A. \u003ci>Writer"
      },
      "datePublished": "2025-03-05",
      "appearance": {
        "@type": "Article",
        "url": "https://news.example/library?a=1&b=2#top",
        "headline": "Library \"to close\" & more",
        "author": {
          "@type": "Person",
          "name": "A. \u003ci>Writer"
        },
        "datePublished": "2025-03-05"
      }
    },
    "citation": [
      {
        "@type": "CreativeWork",
        "name": "Library \u003cb>to be\u003c/b> reviewed",
        "url": "https://courier.example/a_b?x={1}&y=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "publisher": {
          "@type": "Organization",
          "name": "Elm [Courier](javascript:1)"
        },
        "datePublished": "2025-03-04"
      }
    ]
  },
  {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "All 700 people who signed want it kept.",
    "author": {
      "@type": "Person",
      "name": "Robin \"R\" Reed \u003cr@example.org>"
    },
    "datePublished": "2026-05-07",
    "reviewRating": {
      "@type": "Rating",
      "alternateName": "Misleading"
    },
    "itemReviewed": {
      "@type": "Claim",
      "author": {
        "@type": "Person",
        "name": "A. \u003ci>Writer"
      },
      "datePublished": "2025-03-05",
      "appearance": {
        "@type": "Article",
        "url": "https://news.example/library?a=1&b=2#top",
        "headline": "Library \"to close\" & more",
        "author": {
          "@type": "Person",
          "name": "A. \u003ci>Writer"
        },
        "datePublished": "2025-03-05"
      }
    }
  }
];
