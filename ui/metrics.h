// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes of the window, logical pixels. Every margin, gap and height in ui/ comes from here: grid 4 (6 between docks).
namespace glasshouse::metrics {

inline constexpr int Gap4 = 4;
inline constexpr int DockGap = 6;
inline constexpr int Gap8 = 8;
inline constexpr int Gap12 = 12;
inline constexpr int Gap16 = 16;

inline constexpr int PanelRadius = 8;
inline constexpr int ControlRadius = 6;
inline constexpr int BadgeRadius = 4;

inline constexpr int TopRow = 40;
inline constexpr int FilterBar = 44;
inline constexpr int DockTitle = 34;
inline constexpr int ColumnHeader = 28;
inline constexpr int Row = 28;
inline constexpr int Footer = 28;
inline constexpr int Control = 28;
inline constexpr int SmallControl = 24;
inline constexpr int StatusBar = 26;
inline constexpr int Rail = 48;
inline constexpr int RailTarget = 36;
inline constexpr int RailIcon = 20;
inline constexpr int IconSize = 16;
inline constexpr int SmallIcon = 14;
inline constexpr int Badge = 18;
inline constexpr int ErrorStrip = 3;

} // namespace glasshouse::metrics
