if (args is ["cross-check", var games])
    return Casus.Benchmarks.CrossCheckRun.Run(int.Parse(games, System.Globalization.CultureInfo.InvariantCulture), Console.Out);

if (args is ["fuzz-formats", .. var rest])
    return Casus.Benchmarks.FuzzFormats.Run(rest);
if (args is ["sweep", .. var sweep])
    return Casus.Benchmarks.SweepBenchmark.Run(sweep, Console.Out);

if (args is ["workbench", .. var load])
    return await Casus.Benchmarks.WorkbenchLoad.Run(load, Console.Out);

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
