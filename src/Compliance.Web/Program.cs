using Compliance.Web;
using Compliance.Web.Protection;

try
{
    if (args is ["keys", ..])
        return KeysCommand.Run(args[1..], Console.Out, Console.Error);
    await using var app = await Service.BuildAsync(args);
    await app.RunAsync();
    return 0;
}
catch (Compliance.Web.Storage.StartRefusedException refused)
{
    await Console.Error.WriteLineAsync($"compliance-web: {refused.Message}");
    return 2;
}
