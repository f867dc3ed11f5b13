package procession.desktop.timeline;

/// Tells how wide a text is, so that layouts need no toolkit.
@FunctionalInterface
interface TextMeasure {
  /// The width in pixels.
  double width(Lettering lettering, String text);

  /// The text if it fits into a width, else as much of its beginning as fits with an ellipsis.
  default String shorten(Lettering lettering, String text, double width) {
    if (width(lettering, text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(lettering, text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }
}
