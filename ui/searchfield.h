// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace glasshouse {

/// A one-line field with a magnifier, a hint, and the key that leads to it shown as a key cap while it is empty.
/// Escape empties it, a second Escape leaves it.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    SearchField(const QString &hint, const QString &key, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_key;
};

} // namespace glasshouse
