// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace glasshouse {

/// The icons, drawn as lines on a 20 x 20 grid in resources/icons.
enum class Icon {
    Home,
    Sessions,
    Transcript,
    Trend,
    Heatmap,
    Cards,
    Folder,
    File,
    FileText,
    Refresh,
    Search,
    Back,
    Forward,
    Calendar,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    ChevronLeft,
    Close,
    Plus,
    Filter,
    Copy,
    Code,
    ErrorCircle,
    Warning,
    CheckCircle,
    Running,
    Interrupted,
    Terminal,
    Pencil,
    Globe,
    Tool,
    Thinking,
    SubAgent,
    User,
    Settings,
    Sun,
    Moon,
    Expand,
    Ellipsis,
    Clock,
    Dollar,
    Shield,
    Database,
    Import,
    Columns,
    Sort,
    Tokens,
    Prompt,
    Undo,
    External,
    Info,
    Eye,
    Link,
    Pulse,
    Plug,
    Key,
    Pause,
    Play,
    Star,
    Feedback,
    Bell,
    Glasshouse
};
inline constexpr int IconCount = int(Icon::Glasshouse) + 1;

/// An icon tinted when it is painted: with `normal`, or `on` while its action is checked, or Token::Disabled while
/// disabled, in the application's theme at that moment. Sharp at every device ratio.
QIcon icon(Icon id, Token normal = Token::Text2, Token on = Token::AccentText);

/// One icon in one colour; `size` in logical pixels. For delegates.
QPixmap iconPixmap(Icon id, const QColor &colour, int size, qreal devicePixelRatio);
/// Paints it into `rect` (square), at the painter's device ratio.
void paintIcon(QPainter *painter, const QRectF &rect, Icon id, const QColor &colour);

/// The program's own icon, for windows and the desktop.
QIcon applicationIcon();

} // namespace glasshouse
