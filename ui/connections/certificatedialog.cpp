// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/certificatedialog.h"

#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Width = 560;

PlainLabel *paragraph(const QString &text, Token colour, QWidget *parent)
{
    auto *label = new PlainLabel(TextRole::Body, colour, parent);
    label->setWordWrap(true);
    label->setFixedWidth(Width);
    label->setPlain(text);
    return label;
}

/// Four groups a line: two halves that are easy to compare.
QString inLines(const QByteArray &sha256)
{
    constexpr qsizetype Half = 16;
    return groupedFingerprint(sha256.left(Half)) + u'\n' + groupedFingerprint(sha256.mid(Half));
}

} // namespace

CertificateDialog::CertificateDialog(const QString &hostAndPort, const CertificateFacts &facts, const Format &format,
                                     QWidget *parent)
    : QDialog(parent),
      m_grid(new QGridLayout),
      m_cancel(new Button(Button::Look::Primary, tr("Do not connect"), this)),
      m_trust(new Button(Button::Look::Outlined, tr("Trust it for %1").arg(hostAndPort), this))
{
    const bool changed = !facts.trustedBefore.isEmpty();
    setWindowTitle(tr("Certificate"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(changed ? tr("%1 shows another certificate than before").arg(hostAndPort)
                                             : tr("%1 shows a certificate that is not trusted").arg(hostAndPort),
                                     TextRole::Title, changed ? Token::Error : Token::Text, this));
    if (changed)
        column->addWidget(paragraph(
            tr("You trusted another certificate for this address. Either it was renewed, or somebody stands in between "
               "and would read your token and everything it shows. Ask whoever runs the server before you go on."),
            Token::Error, this));
    column->addWidget(paragraph(facts.problems.join(u' '), Token::Warning, this));
    m_grid->setHorizontalSpacing(metrics::Gap16);
    m_grid->setVerticalSpacing(metrics::Gap8);
    m_grid->setColumnStretch(1, 1);
    addFact(tr("Issued to"), facts.subject);
    addFact(tr("For the names"), facts.names.join(u", "_s));
    addFact(tr("Issued by"), facts.issuer);
    addFact(tr("Valid"), tr("%1 to %2").arg(format.day(facts.from.date(), {}), format.day(facts.until.date(), {})));
    addFact(tr("SHA-256"), inLines(facts.sha256), true);
    if (changed)
        addFact(tr("Before"), inLines(facts.trustedBefore), true);
    column->addLayout(m_grid);
    column->addWidget(paragraph(
        facts.mayBeTrusted
            ? tr("Compare the SHA-256 with the one that the server prints when it starts. Trust is kept for this "
                 "address and this certificate alone.")
            : tr("This certificate cannot be trusted on anybody's word. The server needs another one."),
        Token::Text2, this));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    buttons->addStretch(1);
    buttons->addWidget(m_trust);
    buttons->addWidget(m_cancel);
    column->addLayout(buttons);
    m_trust->setVisible(facts.mayBeTrusted);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_trust, &Button::clicked, this, [this] {
        accept();
        Q_EMIT trusted();
    });
    m_cancel->setFocus();
}

void CertificateDialog::addFact(const QString &name, const QString &value, bool mono)
{
    const int row = m_grid->rowCount();
    auto *title = new PlainLabel(name, TextRole::Label, Token::Text2, this);
    title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(title, row, 0);
    int line = row;
    for (const QString &part : value.split(u'\n')) {
        auto *label =
            new PlainLabel(part.isEmpty() ? u"—"_s : part, mono ? TextRole::Code : TextRole::Body, Token::Text, this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(label, line++, 1);
    }
}

QStringList CertificateDialog::texts() const
{
    QStringList texts;
    for (const PlainLabel *label : findChildren<PlainLabel *>())
        texts << label->text();
    return texts;
}

} // namespace glasshouse
