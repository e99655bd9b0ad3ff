// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segmentedcontrol.h"

#include "charts/paint.h"
#include "ui/button.h"
#include "ui/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace glasshouse {

SegmentedControl::SegmentedControl(const QStringList &names, QWidget *parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *button = new Button(Button::Look::Segment, names[i], this);
        button->setSmall(true);
        button->setCheckable(true);
        row->addWidget(button);
        m_group->addButton(button, int(i));
    }
    setCurrent(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::setNames(const QStringList &names)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_group->button(int(i))->setText(names[i]);
        m_group->button(int(i))->updateGeometry();
    }
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintSurface(&painter, rect(), metrics::ControlRadius, theme.colour(Token::Input), theme.colour(Token::Border));
}

} // namespace glasshouse
