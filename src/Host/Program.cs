// The one executable: reads the command and runs it.
using Mitos.Host;
using Mitos.Host.Commands;
using Mitos.Kernel.Data;
using Mitos.Kernel.Settings;

var (line, error) = CommandLine.Parse(args);
if (line is null || line.Command is "help")
{
    await Console.Error.WriteLineAsync(error is null ? CommandLine.Usage : $"{error}\n\n{CommandLine.Usage}");
    return line is null ? 2 : 0;
}

try
{
    return line.Command switch
    {
        "serve" => await ServeCommand.RunAsync(line, isDemo: false),
        "demo" => await ServeCommand.RunAsync(line, isDemo: true),
        "import" => await ImportCommand.RunAsync(line),
        "rebuild" => await RebuildCommand.RunAsync(line),
        "key" or "source" => await KeyCommand.RunAsync(line),
        "backup" => BackupCommand.Run(line),
        "check" => await CheckCommand.RunAsync(line),
        "move" => await MoveCommand.RunAsync(line),
        "cluster" => await ClusterCommand.RunAsync(line),
        "openapi" => await OpenApiCommand.RunAsync(line),
        _ => await Unknown(line.Command),
    };
}
catch (Exception exception) when (exception is NewerStoreException or StoreInUseException or StorageFullException or StoreUnavailableException or UnfitStoreException or InvalidSettingException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync($"Another program listens at {line.Urls}. Stop it, or name another address with --urls.");
    return 1;
}
catch (OperationCanceledException)
{
    return 0;
}

static async Task<int> Unknown(string command)
{
    await Console.Error.WriteLineAsync($"There is no command “{command}”.\n\n{CommandLine.Usage}");
    return 2;
}
