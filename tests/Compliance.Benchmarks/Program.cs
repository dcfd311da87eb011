using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Compliance.Benchmarks;
using Compliance.Benchmarks.Yardstick;
using Compliance.Rulebooks;

// dotnet run -c Release --project tests/Compliance.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/Compliance.Benchmarks -- inner
// dotnet run -c Release --project tests/Compliance.Benchmarks -- deadlines 1000000
// dotnet run -c Release --project tests/Compliance.Benchmarks -- report 10000
// dotnet run -c Release --project tests/Compliance.Benchmarks -- serve-load 20000 50
// dotnet run -c Release --project tests/Compliance.Benchmarks -- serve-batch 50000
// dotnet run -c Release --project tests/Compliance.Benchmarks -- yardstick 10000 5
// dotnet run -c Release --project tests/Compliance.Benchmarks -- bulk 10000 100000 1000000
// dotnet run -c Release --project tests/Compliance.Benchmarks -- truth 100000
// dotnet run -c Release --project tests/Compliance.Benchmarks -- recheck 100000
// dotnet run -c Release --project tests/Compliance.Benchmarks -- rules-grow
if (args is ["bulk", .. var acts])
    return BulkBenchmark.Measure(acts);
if (args is ["inner"])
    return InnerRun.Measure();
if (args is ["truth", .. var planted])
    return TruthRun.Run(planted);
if (args is ["recheck", .. var again])
    return RecheckBenchmark.Measure(again);
if (args is ["rules-grow"])
    return RulesGrow.Measure();
if (args is ["yardstick", .. var yardstick])
    return YardstickRun.Run(yardstick);
if (args is ["serve-batch", .. var batch])
    return await ServeBatch.RunAsync(batch);
if (args is ["serve-load", .. var load])
    return await ServeLoad.RunAsync(load);
if (args is ["deadlines", .. var rest])
    return DeadlineOracle.Run(RulebookLoader.Load(Path.Combine(CheckBenchmarks.Root(), "rules", "az")).Rulebook!.Calendar, rest);
if (args is ["report", .. var files])
    return ReportBenchmark.Run(RulebookLoader.Load(Path.Combine(CheckBenchmarks.Root(), "rules", "az")).Rulebook!, files);
BenchmarkSwitcher.FromAssembly(typeof(CheckBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(InnerRun.Short));
return 0;
