// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;

namespace glasshouse {

class Backend;
class Button;

/// Whether closing the window would end a listener that agents send to: this process listens, and something came within
/// the last hour. Times in ms since 1970.
bool worthKeeping(const Backend &backend, qint64 nowMs);

/// Asked when such a window closes. Esc leaves the window open.
class KeepListeningDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeepListeningDialog(QWidget *parent);

    Button *keepButton() const { return m_keep; }
    Button *stopButton() const { return m_stop; }
    QCheckBox *rememberBox() const { return m_remember; }

Q_SIGNALS:
    /// `remember`: do not ask again.
    void decided(bool keep, bool remember);

private:
    QCheckBox *m_remember;
    Button *m_keep, *m_stop;
};

} // namespace glasshouse
