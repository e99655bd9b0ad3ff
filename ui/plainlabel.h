// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/fonts.h"
#include "charts/theme.h"

#include <QLabel>

namespace glasshouse {

/// A tool tip that shows `text` as it stands: control characters visible, nothing of it read as markup.
QString plainToolTip(const QString &text);

/// The one label of the program. Its text is plain whatever it contains; what does not fit is elided and then stands in
/// the tool tip. Font and colour follow the type scale and the theme.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(TextRole role, Token colour = Token::Text, QWidget *parent = nullptr);
    PlainLabel(const QString &text, TextRole role, Token colour = Token::Text, QWidget *parent = nullptr);

    /// Shows `text` with control characters made visible.
    void setPlain(const QString &text);
    void setColour(Token colour);
    /// ElideRight by default; paths are elided in the middle.
    void setElideMode(Qt::TextElideMode mode);
    /// Figures stand under each other; they are never elided.
    void setTabular(bool tabular);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textRect() const;
    bool isCut() const;

    Token m_colour;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    bool m_tabular = false;
};

} // namespace glasshouse
