if (args is ["cross-check", var games])
    return Casus.Benchmarks.CrossCheckRun.Run(int.Parse(games, System.Globalization.CultureInfo.InvariantCulture), Console.Out);

if (args is ["fuzz-formats", .. var rest])
    return Casus.Benchmarks.FuzzFormats.Run(rest);
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
