// mitos key create and mitos source create: keys for programs, from the command line.
using Mitos.Kernel.Staff;
using Mitos.People.Collect;
using Mitos.People.Collect.Contracts;

namespace Mitos.Host.Commands;

internal static class KeyCommand
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        if (line.Arguments is not ["create", var name])
        {
            await Console.Error.WriteLineAsync($"Usage: mitos key create NAME --role ROLE, or mitos source create NAME --kind KIND");
            return 2;
        }

        await using var program = OfflineProgram.Open(line);
        if (line.Command == "key")
        {
            if (!Roles.Exists(line.Flag("role")))
            {
                await Console.Error.WriteLineAsync($"--role is one of {string.Join(", ", Roles.All)}.");
                return 2;
            }

            Console.WriteLine(await StaffModule.CreateKeyAsync(program.Services, name, line.Flag("role")!, CancellationToken.None));
            return 0;
        }

        if (!Enum.TryParse<SourceKind>(line.Flag("kind") ?? "server", ignoreCase: true, out var kind) || kind == SourceKind.Mitos)
        {
            await Console.Error.WriteLineAsync("--kind is one of web, app, server, store, kiosk, callcentre, social, import, email, chat.");
            return 2;
        }

        Console.WriteLine(await CollectModule.CreateSourceAsync(program.Services, name, kind, CancellationToken.None));
        return 0;
    }
}
