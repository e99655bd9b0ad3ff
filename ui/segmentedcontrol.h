// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace glasshouse {

/// One choice of a few, all in view. Tab reaches it, the arrow keys move the choice.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QStringList &names, QWidget *parent = nullptr);

    int current() const;
    /// As many names as before.
    void setNames(const QStringList &names);
    /// Does not emit chosen().
    void setCurrent(int index);

Q_SIGNALS:
    /// The person picked another segment.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace glasshouse
