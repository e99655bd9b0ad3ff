// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/icons.h"

#include <QToolButton>

#include <optional>

namespace glasshouse {

/// Every push button, menu button and toggle of the program, painted from the theme. Clicked by mouse, Space or Enter.
/// Its text may come from outside: it is drawn plain.
class Button : public QToolButton
{
    Q_OBJECT
public:
    enum class Look {
        Quiet,    ///< no frame until the mouse is over it
        Outlined, ///< the usual button
        Primary,  ///< the one thing a page wants done
        Segment,  ///< part of a SegmentedControl
        Link      ///< text that acts
    };
    explicit Button(Look look, const QString &text = {}, QWidget *parent = nullptr);

    void setLeadingIcon(Icon icon);
    void setLook(Look look);
    /// 24 high instead of 28.
    void setSmall(bool small);
    /// A round mark before the text, e.g. the state of a connection.
    void setDot(std::optional<Token> colour);
    /// Opens `menu` under the button when pressed, and shows a chevron. The menu must outlive the button or be its child.
    void setPopup(QMenu *menu);
    /// Shows a chevron for a button that opens something of its own.
    void setChevron(bool shown);
    /// A weaker word before the text ("Stack:").
    void setPrefix(const QString &prefix);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int contentWidth() const;
    void paintBackground(QPainter &painter) const;
    void paintContent(QPainter &painter) const;
    Token textToken() const;
    bool isLit() const;

    Look m_look;
    std::optional<Icon> m_icon;
    std::optional<Token> m_dot;
    QString m_prefix;
    bool m_small = false;
    bool m_chevron = false;
    bool m_ring = false; ///< focus came by keyboard
};

} // namespace glasshouse
