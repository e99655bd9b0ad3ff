// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/toprow.h"

#include "base/textsafety.h"
#include "charts/icons.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/palette/palettebutton.h"
#include "ui/plainlabel.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>

namespace glasshouse {

namespace {
constexpr int LongestName = 40;
}

TopRow::TopRow(QWidget *parent)
    : QWidget(parent),
      m_menus(new QMenuBar(this)),
      m_palette(new PaletteButton(this)),
      m_alerts(new Button(Button::Look::Quiet, {}, this)),
      m_connection(new Button(Button::Look::Quiet, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Rail, 0, metrics::Gap8, 0);
    row->setSpacing(metrics::Gap8);
    m_menus->setNativeMenuBar(false);
    m_menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row->addWidget(m_menus);
    row->addStretch(1);
    row->addWidget(m_palette, 4);
    row->addStretch(1);
    row->addWidget(m_alerts);
    row->addWidget(m_connection);
    m_alerts->hide();
    setFixedHeight(metrics::TopRow);
}

void TopRow::setConnection(const QString &name, bool trouble)
{
    const QString safe = escapeControls(name);
    m_connection->setText(safe.size() > LongestName ? safe.left(LongestName - 1) + u'…' : safe);
    m_connection->setDot(trouble ? Token::Warning : Token::Success);
    m_connection->setToolTip(plainToolTip(name));
    m_connection->setAccessibleName(tr("Connection: %1").arg(safe));
    m_connection->updateGeometry();
}

void TopRow::setAlerts(int count, bool error)
{
    m_alerts->setText(tr("%n alert(s)", nullptr, count));
    m_alerts->setDot(error ? Token::Error : Token::Warning);
    m_alerts->setToolTip(plainToolTip(tr("Alerts that hold and that nobody has acknowledged")));
    m_alerts->setVisible(count > 0);
    m_alerts->updateGeometry();
}

void TopRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.colour(Token::Window));
    const double size = metrics::RailIcon;
    paintIcon(&painter, QRectF((metrics::Rail - size) / 2.0, (height() - size) / 2.0, size, size), Icon::Glasshouse,
              theme.colour(Token::Accent));
}

} // namespace glasshouse
