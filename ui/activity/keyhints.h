// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace glasshouse {

/// What the keys of a panel do: key caps and a word each. Hints that have no room are left out from the right.
class KeyHints : public QWidget
{
    Q_OBJECT
public:
    struct Hint {
        QStringList keys;
        QString word;
    };
    KeyHints(std::vector<Hint> hints, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const Hint &hint) const;
    std::vector<Hint> m_hints;
};

} // namespace glasshouse
