if (args is ["fuzz-formats", .. var rest])
    return Casus.Benchmarks.FuzzFormats.Run(rest);
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
