/**
 * Texts that an imported file could hold, or that could stand in an address, each with what it tries. Every format is tested with all of them
 * in every text that it takes from a chart: title, sentence, notes, names, remarks, documents, links.
 */
export const hostileTexts: Record<string, string> = {
  "characters that XML can't hold": "nul \u0000 bell \u0007 escape \u001b unit \u001f del \u007f c1 \u0085\u009f end",
  "noncharacters of Unicode": "a \ufffe b \uffff c \ufdd0 d \u{1fffe} e",
  "a high surrogate alone": "before \ud83d after",
  "a low surrogate alone": "before \ude00 after",
  "surrogates the wrong way round": "before \ude00\ud83d after",
  "an override of direction that is not closed": "Report \u202egpj.exe",
  "embeddings and isolates that are not closed": "one \u202a two \u202b three \u2066 four \u2067 five \u2068 six",
  "ends of isolates that were never opened": "one \u2069\u2069 two \u202c\u202c three",
  "characters without width": "in\u200bvis\u2060ible\ufeff \u00ad",
  "lines and paragraphs": "first\r\nsecond\rthird\nfourth\u2028fifth\u2029sixth\tseventh",
  "a formula": '=HYPERLINK("https://example.org/?"&A1,"open")',
  "a formula that runs a program": "=cmd|' /C calc'!A0",
  "a formula that begins with plus": "+1+cmd|' /C calc'!A0",
  "a formula that begins with minus": "-2+3+cmd|' /C calc'!A0",
  "a formula that begins with at": "@SUM(1+1)*cmd|' /C calc'!A0",
  "a formula after a tab": "\t=1+1",
  "a formula after a carriage return": "\r=1+1",
  "a formula after a line break": "\n=1+1",
  "a formula after a space and a quotation mark": ' "=1+1',
  "a formula after characters without width": "\u200e\ufeff=1+1",
  "a formula in wide letters": "＝1＋1",
  "a formula that closes its cell": '","=1+1","',
  "the end of a CDATA section": "<![CDATA[ x ]]> y ]]>",
  markup: '<script>alert(1)</script><img src=x onerror="alert(1)"> &amp; &#0; &lt; "quoted" \'single\'',
  "the end of a script": "</script></style></title></noscript></textarea><script>alert(2)</script>",
  "the beginning of a script in a comment": "<!--<script>alert(3)//",
  "the end of an attribute": "\" onmouseover=\"alert(4)\" x='' autofocus onfocus='alert(5)' data-x=`",
  "a drawing that brings another": '<svg onload="alert(6)"><use href="data:image/svg+xml,<svg id=x onload=alert(7)>#x"/></svg>',
  "markup written in entities": "&lt;script&gt;alert(8)&lt;/script&gt; &#60;img src=x onerror=alert(9)&#62;",
  "an entity of its own": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  "the end of an XML comment": "<!-- x --> y -- z --->",
  "fields of a word processor": '{ INCLUDETEXT "C:\\\\secret.txt" } MERGEFIELD',
  "ends of a string in PDF": "a ) b \\) c ( d \\",
  "commands of TeX and BibTeX": "\\input{/etc/passwd} % } { # $ ^ _ ~ & @article{x,",
  "lines of RIS": "ER  - \r\nTY  - BOOK\r\nAU  - Nobody",
  "placeholders of messages": "{count, plural, one {x} other {y}} '{' %s \u0024{x}",
  "placeholders of templates": "{{constructor.constructor('alert(10)')()}} \u0024{alert(11)} #{7*7} <%= 7*7 %> {0}",
  "the end of a query": "Robert'); DROP TABLE observation;-- \" OR 1=1 $1 \\",
  "a line of headers": "x%0d%0aSet-Cookie:%20a=b\r\nSet-Cookie: a=b",
  "a tag of HXL": "#adm1+name",
  "a name that every object has": "__proto__",
  "the name of what makes every object": "constructor",
  "a path out of the archive": "../../../../etc/passwd",
  "a link that runs a script": "javascript:alert(1)",
  "a link that holds a page": "data:text/html,<script>alert(12)</script>",
  "letters that stack": `Z${"\u0351\u0362\u0321".repeat(40)}algo`,
  "emoji of many code points": "👩‍👩‍👧‍👦 🇮🇶 e\u0301",
  "both directions": "Displaced 1,234 نازحون في Ninewa ٥٦٪ ئاوارە (2014)",
  "only spaces": " \u00a0\u2003 ",
  nothing: "",
};

/** A name of a million letters without a place to break it. */
export const longText = "Examplia".repeat(125_000);

/** The same with many words, each of another script. */
export const longWords = "Examplia نموذج نموونە ".repeat(50_000);

/** Every text with its name, the very long ones too. */
export const allHostileTexts: [name: string, text: string][] = [
  ...Object.entries(hostileTexts),
  ["a million letters", longText],
  ["a million letters in words", longWords],
];
