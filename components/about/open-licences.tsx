import { LicenceWords } from "@/components/ui/licence-words";
import { SourceLink } from "@/components/ui/source-link";

type OpenLicence = {
  code: string;
  name: string;
  url: string | null;
  licence: string;
  licenceText: string;
  licenceUrl: string | null;
  creditLine: string;
};

/** Whose series may be passed on, under which licence and with which credit. */
export function OpenLicences({ introduction, licences }: { introduction: string; licences: OpenLicence[] }) {
  if (licences.length === 0) return null;
  return (
    <>
      <p className="mt-3 max-w-[68ch]">{introduction}</p>
      <ul className="mt-1 list-disc ps-5">
        {licences.map(({ code, name, url, licence, licenceText, licenceUrl, creditLine }) => (
          <li key={code} className="py-0.5">
            <SourceLink source={{ url, title: name }}>{name}</SourceLink>:{" "}
            <SourceLink source={{ url: licenceUrl, title: licenceText }}>
              <LicenceWords licence={licence} licenceText={licenceText} />
            </SourceLink>
            {". "}
            <bdi lang="en" className="text-second">
              {creditLine}
            </bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
