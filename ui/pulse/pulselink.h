// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QAbstractButton>

namespace glasshouse {

/// A field of the pulse's sentence: underlined words that act. Tab reaches it, Enter, Space or a click press it.
class PulseLink : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PulseLink(QWidget *parent);

    /// `shown` may be cut; the whole is what the tool tip and an assistant say. Outside text allowed.
    void setWords(const QString &shown, const QString &whole, Token colour);
    /// How far the words stand from the sides, for the focus ring.
    static constexpr int Inset = 3;
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    Token m_colour = Token::Text;
    bool m_ring = false; ///< focus came by keyboard
};

} // namespace glasshouse
