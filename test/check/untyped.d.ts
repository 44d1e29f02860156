declare module 'structured-data-testing-tool' {
  const tool: { structuredDataTestHtml(html: string, options: object): Promise<object> };
  export default tool;
}
declare module 'structured-data-testing-tool/presets.js' {
  const presets: Readonly<Record<'Google', object>>;
  export default presets;
}
