import { firstFew, type Problem } from "@fairlead/publishing";
import type { NpmCandidates } from "../discover/candidates.ts";
import { commandsOf } from "../manifests/commands.ts";

/**
 * Commands that npm would link to a platform package though the user installs the package above it. Of
 * two packages in one folder that name a command, npm 11 and 12 take the first by path (`sortNodes` of
 * @npmcli/arborist, rebuild.js); pnpm, yarn and bun that which the user has named.
 */
export function takenCommands({ packages }: Pick<NpmCandidates, "packages">): Problem[] {
  const byName = new Map(packages.map((each) => [each.name, each]));
  return packages.flatMap(({ name, manifest = {}, platformPackages, file }) => {
    const own = new Set(commandsOf(name, manifest));
    const optional = Object.keys(manifest["optionalDependencies"] ?? {});
    const taking = [...new Set([...platformPackages.values(), ...optional])]
      .filter((below) => below.localeCompare(name, "en") < 0)
      .flatMap((below) => {
        const { manifest: of = {} } = byName.get(below) ?? {};
        const commands = commandsOf(below, of).filter((command) => own.has(command));
        return commands.length === 0 ? [] : [{ below, commands }];
      });
    if (taking.length === 0) return [];
    const names = firstFew(
      taking.map(({ below }) => below),
      3,
    );
    const commands = [...new Set(taking.flatMap((each) => each.commands))];
    const many = taking.length > 1;
    return [
      {
        code: "command-taken",
        unit: name,
        message: `${names} ${many ? "name" : "names"} the command ${firstFew(commands, 3)} in "bin", as ${name} does. npm links a command to the package that comes first alphabetically, so it would start ${many ? "a" : "the"} platform package and not ${name}.`,
        remedy: `Remove it from "bin" of ${many ? "the platform packages" : names}: ${name} can start the file by its path.`,
        ...(file !== undefined && { file }),
      },
    ];
  });
}
