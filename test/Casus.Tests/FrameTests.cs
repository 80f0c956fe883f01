namespace Casus.Tests;

public class FrameTests
{
    [Fact]
    public void Two_and_two() => Assert.Equal(4, 2 + 2);
}
