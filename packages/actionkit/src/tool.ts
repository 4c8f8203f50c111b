import manifest from "../../../package.json" with { type: "json" };

/** What this is, for servers, logs, reports and bugs. The version is that of the release. */
export const tool = { name: manifest.name, version: manifest.version } as const;

/** "Fairlead 1.2.3", for people. */
export const toolName = `${tool.name.charAt(0).toUpperCase()}${tool.name.slice(1)} ${tool.version}`;
