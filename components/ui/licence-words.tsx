type LicenceWordsProps = { licence: string; licenceText: string };

/** A licence as read. One that is told as its document has it is mostly English, and is set apart. */
export function LicenceWords({ licence, licenceText }: LicenceWordsProps) {
  return licence === licenceText ? <bdi lang="en">{licence}</bdi> : licenceText;
}
