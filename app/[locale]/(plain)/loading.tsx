/** The page's own shape in grey, so that nothing moves when it comes. */
export default function Loading() {
  return (
    <div className="mx-auto max-w-[70rem] px-4 py-12 sm:px-6" aria-busy="true">
      <div className="skeleton h-10 w-2/3 max-w-[30rem]" />
      <div className="skeleton mt-6 h-20 max-w-[68ch]" />
      <div className="mt-10 grid gap-8 sm:grid-cols-2">
        <div className="skeleton h-24" />
        <div className="skeleton h-24" />
      </div>
      <div className="skeleton mt-14 aspect-[4/5] max-w-[52rem] sm:aspect-video" />
    </div>
  );
}
