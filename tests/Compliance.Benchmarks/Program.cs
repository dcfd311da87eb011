using BenchmarkDotNet.Running;
using Compliance.Benchmarks;

// dotnet run -c Release --project tests/Compliance.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(CheckBenchmarks).Assembly).Run(args);
