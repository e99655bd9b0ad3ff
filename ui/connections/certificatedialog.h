// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/certificatefacts.h"
#include "charts/format.h"

#include <QDialog>

class QGridLayout;

namespace glasshouse {

class Button;

/// A certificate that is not trusted: what is wrong with it, what to compare, and the person's own word for it, which holds
/// for this host and port and this certificate alone.
class CertificateDialog : public QDialog
{
    Q_OBJECT
public:
    CertificateDialog(const QString &hostAndPort, const CertificateFacts &facts, const Format &format, QWidget *parent);

    Button *trustButton() const { return m_trust; }
    Button *cancelButton() const { return m_cancel; }
    /// All texts that stand in it.
    QStringList texts() const;

Q_SIGNALS:
    void trusted();

private:
    void addFact(const QString &name, const QString &value, bool mono = false);

    QGridLayout *m_grid;
    Button *m_cancel, *m_trust;
};

} // namespace glasshouse
