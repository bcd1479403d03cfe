/** A4 with margins of two centimetres, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 1134 };

/** Width of what is set between the margins. */
export const textWidth = page.width - 2 * page.margin;

/** In CSS pixels, of which a picture's size is told. */
export const textWidthPixels = Math.floor(textWidth / 15);

/** A picture no higher than this leaves room for its caption on the same page. */
export const mostPictureHeight = 780;
