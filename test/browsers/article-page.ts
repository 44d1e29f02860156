/** Pages of our own for what a saved page cannot show: pages that change, hostile pages, huge ones, other encodings. */

export interface ArticlePage {
  readonly language?: string;
  readonly charset?: string;
  readonly title: string;
  /** HTML of each paragraph, without its `<p>`. */
  readonly paragraphs: readonly string[];
  /** A script at the end of the body. */
  readonly script?: string;
  readonly published?: string;
  readonly author?: string;
}

const paragraphsOf = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>${text}</p>`).join('\n        ');

/** The inside of the `<article>` element. */
export function articleBody({ title, paragraphs, author = 'Nora Feld' }: ArticlePage): string {
  return `<h1>${title}</h1>
        <p class="byline">By <span rel="author">${author}</span></p>
        ${paragraphsOf(paragraphs)}`;
}

/** A plain news page. */
export function articlePage(page: ArticlePage): string {
  const { language = 'en', charset = 'utf-8', title, published = '2026-02-03T08:00:00Z', author = 'Nora Feld' } = page;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="${charset}">
    <title>${title}</title>
    <meta property="og:type" content="article">
    <meta property="og:title" content="${title}">
    <meta property="article:published_time" content="${published}">
    <meta name="author" content="${author}">
    <style>body { font: 18px/1.6 serif; margin: 0 auto; max-width: 640px }</style>
  </head>
  <body>
    <nav><a href="/">Front page</a> <a href="/world">World</a> <a href="/business">Business</a></nav>
    <main>
      <article>
        ${articleBody(page)}
      </article>
    </main>
    <footer>All rights reserved.</footer>
    ${page.script ? `<script>${page.script}</script>` : ''}
  </body>
</html>
`;
}

/** A harbour in figures: enough claims, and enough that is none. */
export const HARBOUR: ArticlePage = {
  title: 'The harbour of Velmar grows faster than its town',
  paragraphs: [
    'The port of Velmar handled 4.2 million containers in 2025, the port authority said on Monday. That is 12% more than a year earlier, and the highest figure since records began in 1987.',
    'It is a beautiful sight at dusk, and nobody who has stood on the mole will forget it. Perhaps that is why the town forgives its harbour so much.',
    'The regional government approved a loan of 310 million euros for a third terminal in March. Construction will create 2,400 jobs, according to the transport ministry.',
    'Unemployment in the district fell from 9.1% to 6.4% within four years. Rents rose by 38% over the same period because 6,000 workers moved in.',
    'Who would want to turn that clock back? The question was put to the council, and the council laughed.',
    'A court in Aldhaven ruled in January that the operator must pay a fine of 7.5 million euros for discharging oil into the bay. The operator has appealed.',
  ],
};

/** The same town, another story: what a page that navigates by script shows next. */
export const RAILWAY: ArticlePage = {
  title: 'Velmar reopens its mountain railway after thirty years',
  paragraphs: [
    'The line between Velmar and Oberrode carried 18,300 passengers in its first week, the operator announced on Friday. The last train before that had run on 14 October 1995.',
    'Rebuilding 41 kilometres of track cost 96 million euros, twice the estimate of 2019. The national rail fund paid 60% of it.',
    'The journey takes 52 minutes, eleven minutes less than by bus. Tickets cost 6.80 euros and children under twelve travel free.',
    'It feels like riding through a picture book, and the picture book has been dusted well.',
    'The audit office said in a report on Wednesday that maintenance will cost 3.9 million euros a year until 2040.',
  ],
};

/** A story in Chinese. */
export const WATERWORKS: ArticlePage = {
  language: 'zh-CN',
  title: '云岭水库扩建工程提前四个月完工',
  author: '记者 林一舟',
  paragraphs: [
    '云岭水库扩建工程3月12日正式完工，比原计划提前4个月。据省水利厅介绍，扩建后总库容达到2.6亿立方米，可为下游310万人供水。',
    '站在大坝上远眺，群山环抱，碧波万顷，令人心旷神怡。',
    '工程总投资48.7亿元，其中中央财政补助占35%。2025年，全省新增灌溉面积12.4万亩，同比增长8.3%。',
    '水利厅副厅长周明远在发布会上表示，今年汛期前还将完成17座中小型水库的除险加固。',
    '有人说这是一座了不起的工程，也有人觉得未来仍需耐心等待。',
    '当地居民用水价格自4月1日起每吨下调0.3元，降幅为9.7%。',
  ],
};

/** A front page: many links, little text. */
export function frontPage(): string {
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="/world/story-${index}">Council approves ${index + 2} million for roads</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News from Velmar and the world</title>
    <meta property="og:type" content="website"></head>
    <body><h1>Today</h1><section><h2>World</h2><ul>${links.slice(0, 30).join('')}</ul></section>
    <section><h2>Business</h2><ul>${links.slice(30).join('')}</ul></section></body></html>`;
}

/** Quotes that would do harm wherever they were taken for markup. */
export const HOSTILE: ArticlePage = {
  title: 'Forum operator fined after 40% of posts carried code',
  paragraphs: [
    'Posts with &lt;script&gt;document.title=&quot;taken&quot;&lt;/script&gt; rose by 40% to 1,204 in 2025, the regulator said on Tuesday.',
    'The share of posts with &lt;img src=x onerror=&quot;document.title=&#39;taken&#39;&quot;&gt; fell from 31% to 9% within a year.',
    'The number of posts with =HYPERLINK(&quot;https://bad.example/&quot;) in them rose by 61% to 9,300 within two years.',
    'The operator said that 97% of the posts were removed within two hours and that it will hire 35 moderators.',
    'Nobody enjoys reading such posts, and nobody should have to.',
  ],
};

/** An article of about `bytes` bytes, every paragraph another one. */
export function hugePage(bytes: number): string {
  const paragraphs: string[] = [];
  for (let size = 0, index = 1; size < bytes; index++) {
    const text = `District ${index} spent ${index * 3} million euros on roads in 2025, ${(index % 40) + 1}% more than planned, the audit office said. The council of district ${index} will meet again in autumn, and the weather is said to be pleasant there at that time of the year.`;
    paragraphs.push(text);
    size += text.length + 16;
  }
  return articlePage({ title: 'What every district spent on roads', paragraphs });
}

/** Bytes of a text in GBK, which Node can only read: every two-byte code is asked for its character once. */
export function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 ? [code] : [...(codes.get(character) ?? [0x3f])];
  });
  return Buffer.from(bytes);
}
