package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PanelsTest {
  @Test
  void putsSlotsRightBelowTheLanesWhereBothFit() {
    Panels panels = Panels.of(860, 568, 6, 120);
    assertEquals(216, panels.lanesHeight());
    assertEquals(244, panels.slotsTop());
    assertEquals(568 - Panels.MINIMAP, panels.minimapTop());
  }

  @Test
  void leavesNoEmptyPanelWithoutAPool() {
    Panels panels = Panels.of(860, 568, 6, 0);
    assertEquals(0, panels.slotsHeight());
    assertEquals(568 - Panels.AXIS - Panels.MINIMAP, panels.lanesHeight());
  }

  @Test
  void keepsRoomForBothWhereNeitherFits() {
    Panels panels = Panels.of(860, 400, 100, 900);
    assertTrue(panels.lanesHeight() > panels.slotsHeight());
    assertTrue(panels.slotsHeight() >= 120);
    assertEquals(400 - Panels.MINIMAP, panels.minimapTop());
  }

  @Test
  void givesSlotsNoMoreThanTheyNeed() {
    Panels panels = Panels.of(860, 400, 100, 60);
    assertEquals(60, panels.slotsHeight());
  }

  @Test
  void neverHasNegativeHeights() {
    for (int height = 0; height < 200; height += 7) {
      Panels panels = Panels.of(300, height, 10, 200);
      assertTrue(panels.lanesHeight() >= 0 && panels.slotsHeight() >= 0);
      assertTrue(panels.scale(new Viewport.Span(0, 10)).width() > 0);
    }
    assertEquals(1, Panels.of(100, 300, 1, 0).scale(new Viewport.Span(0, 10)).width());
  }

  @Test
  void mapsHeightsToRowsAndBack() {
    for (int scrolled : new int[] {0, 5, 34, 100}) {
      for (int row = 0; row < 10; row++) {
        int top = LanesPicture.top(row, scrolled);
        assertEquals(row, LanesPicture.rowAt(top, scrolled));
        assertEquals(row, LanesPicture.rowAt(top + Panels.ROW - 1, scrolled));
      }
    }
  }
}
