using Casus.Documents;

namespace Casus.Attribution.Quotations;

/// <summary>Words in quotation marks.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Content">Without them.</param>
/// <param name="IsOpenEnded">Whether no closing mark was found in the paragraph: it may go on in the next.</param>
internal readonly record struct Quotation(Span Outer, Span Content, bool IsOpenEnded);
