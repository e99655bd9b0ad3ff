// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/section.h"

#include "charts/fonts.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "ui/event/focusring.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QAbstractButton>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace glasshouse {

/// Chevron and name; a click, Space or Enter folds and unfolds, Left folds, Right unfolds.
class SectionHead : public QAbstractButton
{
public:
    SectionHead(const QString &title, Section *section) : QAbstractButton(section), m_section(section)
    {
        setText(title);
        setFont(glasshouse::font(TextRole::PanelTitle));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(this, &QAbstractButton::clicked, section, [section] { section->setFolded(!section->isFolded()); });
    }

    QSize sizeHint() const override
    {
        const double text = QFontMetricsF(font()).horizontalAdvance(this->text());
        return {int(std::ceil(text)) + metrics::SmallIcon + metrics::DockGap + metrics::Gap8, metrics::SmallControl};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        using namespace metrics;
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        painter.setFont(font());
        const QColor colour = theme.colour(underMouse() ? Token::Text : Token::Text2);
        paintIcon(&painter, QRectF(Gap4 / 2.0, (height() - SmallIcon) / 2.0, SmallIcon, SmallIcon),
                  m_section->isFolded() ? Icon::ChevronRight : Icon::ChevronDown, colour);
        painter.setPen(colour);
        painter.drawText(rect().adjusted(SmallIcon + DockGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
        if (m_ring)
            paintFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), BadgeRadius, theme.colour(Token::Accent));
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
            m_section->setFolded(event->key() == Qt::Key_Left);
        else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
            event->ignore(); // scrolls the pane
        else
            QAbstractButton::keyPressEvent(event);
    }

    void focusInEvent(QFocusEvent *event) override
    {
        m_ring = cameByKeyboard(event->reason());
        QAbstractButton::focusInEvent(event);
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        m_ring = false;
        QAbstractButton::focusOutEvent(event);
    }

private:
    Section *m_section;
    bool m_ring = false;
};

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_head(new SectionHead(title, this)),
      m_note(new PlainLabel(TextRole::Label, Token::Text2, this)),
      m_row(new QHBoxLayout),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 1, 0, 0);
    m_column->setSpacing(0);
    m_row->setContentsMargins(metrics::Gap8, metrics::Gap4, metrics::Gap8, metrics::Gap4);
    m_row->setSpacing(metrics::Gap8);
    m_row->addWidget(m_head);
    m_row->addStretch(1);
    m_row->addWidget(m_note);
    m_column->addLayout(m_row);
    m_note->hide();
    setFolded(false);
}

void Section::setNote(const QString &text)
{
    m_note->setPlain(text);
    m_note->setVisible(!text.isEmpty());
}

void Section::addControl(QWidget *control)
{
    m_row->addWidget(control);
}

void Section::setBody(QWidget *body)
{
    m_body = body;
    m_column->addWidget(body);
    body->setVisible(!m_folded);
}

void Section::setFolded(bool folded)
{
    m_folded = folded;
    m_head->setAccessibleName(folded ? tr("%1, folded").arg(m_head->text()) : tr("%1, open").arg(m_head->text()));
    if (m_body)
        m_body->setVisible(!folded);
    m_head->update();
}

void Section::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(&painter, 1, width() - 1, 0, themeOf(this).colour(Token::Border));
}

} // namespace glasshouse
