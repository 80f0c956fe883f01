if (args is ["cross-check", var games])
    return Casus.Benchmarks.CrossCheckRun.Run(int.Parse(games, System.Globalization.CultureInfo.InvariantCulture), Console.Out);

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
