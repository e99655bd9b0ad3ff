// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionform.h"

#include "backend/remoteaddress.h"
#include "ui/connections/tokendialog.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int LongestText = 500;

enum Field { Name, Url, Token_, Note, Place };

/// Over the network, readable by everybody on the way.
bool isOpen(const QString &url)
{
    const auto address = RemoteAddress::parse(url);
    return address && !address->isEncrypted() && !address->isLoopback();
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent),
      m_title(new PlainLabel(TextRole::Title, Token::Text, this)),
      m_hint(new PlainLabel(TextRole::Body, Token::Text2, this)),
      m_place(new PlainLabel(TextRole::Body, Token::Text, this)),
      m_trouble(new PlainLabel(TextRole::Label, Token::Error, this)),
      m_name(new QLineEdit(this)),
      m_url(new QLineEdit(this)),
      m_token(new QLineEdit(this)),
      m_note(new QLineEdit(this)),
      m_plain(new QCheckBox(tr("Send it without encryption all the same"), this))
{
    const QString names[] = {tr("Name"), tr("Address"), tr("Token"), tr("Note"), tr("Place")};
    QWidget *const fields[] = {m_name, m_url, m_token, m_note, m_place};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap8, 0, 0, 0);
    column->setSpacing(metrics::Gap4);
    m_hint->setWordWrap(true);
    m_trouble->setWordWrap(true);
    m_place->setElideMode(Qt::ElideMiddle);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    for (const Field field : {Name, Url, Place, Token_, Note}) {
        m_labels[field] = new PlainLabel(names[field], TextRole::Label, Token::Text2, this);
        m_labels[field]->setContentsMargins(0, metrics::Gap8, 0, 0);
        column->addWidget(m_labels[field]);
        column->addWidget(fields[field]);
        fields[field]->setAccessibleName(names[field]);
        if (auto *const edit = qobject_cast<QLineEdit *>(fields[field])) {
            edit->setMaxLength(LongestText);
            edit->setFixedHeight(metrics::Control);
            connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::check);
        }
        if (field == Url) {
            column->addWidget(m_trouble);
            column->addWidget(m_plain);
        }
    }
    column->addStretch(1);
    m_url->setPlaceholderText(u"https://glasshouse.example.com"_s);
    m_token->setEchoMode(QLineEdit::Password);
    connect(m_plain, &QCheckBox::toggled, this, &ConnectionForm::check);
}

void ConnectionForm::setShown(QWidget *label, QWidget *field, bool shown)
{
    label->setVisible(shown);
    field->setVisible(shown);
}

void ConnectionForm::show(const SavedConnection *saved)
{
    m_filling = true;
    m_here = !saved;
    m_saved = saved ? *saved : SavedConnection{};
    const bool isRemote = saved && saved->kind == SavedConnection::Kind::Remote;
    m_title->setPlain(!saved         ? tr("This computer")
                          : isRemote ? tr("Glasshouse on another computer")
                                     : tr("Folder or file"));
    m_hint->setPlain(tr("What the agents on this computer did, and what is sent to it."));
    m_hint->setVisible(!saved);
    setShown(m_labels[Name], m_name, saved);
    setShown(m_labels[Note], m_note, saved);
    setShown(m_labels[Url], m_url, isRemote);
    setShown(m_labels[Token_], m_token, isRemote);
    setShown(m_labels[Place], m_place, saved && !isRemote);
    m_name->setText(m_saved.name);
    m_name->setPlaceholderText(m_saved.shownName());
    m_url->setText(m_saved.url);
    m_note->setText(m_saved.note);
    m_place->setPlain(m_saved.paths.join(u", "_s));
    m_plain->setChecked(m_saved.plainAllowed);
    m_token->clear();
    m_filling = false;
    check();
}

SavedConnection ConnectionForm::connection() const
{
    SavedConnection now = m_saved;
    now.name = m_name->text().trimmed();
    now.note = m_note->text().trimmed();
    if (now.kind == SavedConnection::Kind::Remote) {
        now.url = m_url->text().trimmed();
        now.plainAllowed = m_plain->isChecked() && isOpen(now.url);
        if (now.secretKey() != m_saved.secretKey())
            now.keepsToken = false; // another host is never shown this one's token
    }
    return now;
}

QString ConnectionForm::problem() const
{
    if (m_here || m_saved.kind == SavedConnection::Kind::Paths)
        return {};
    const auto address = RemoteAddress::parse(m_url->text());
    if (!address)
        return address.error().message;
    if (isOpen(m_url->text()) && !m_plain->isChecked())
        return tr("http:// is not encrypted: whoever is on the way could read the token and all that it shows. Use "
                  "https://.");
    if (!m_token->text().isEmpty() && typedToken().isEmpty())
        return tr("What was typed is no token: it has blanks or letters in it that no token has.");
    return {};
}

QByteArray ConnectionForm::typedToken() const
{
    return tokenFrom(m_token->text());
}

void ConnectionForm::clearToken()
{
    m_token->clear();
}

void ConnectionForm::check()
{
    const bool isRemote = !m_here && m_saved.kind == SavedConnection::Kind::Remote;
    m_plain->setVisible(isRemote && isOpen(m_url->text()));
    m_token->setPlaceholderText(connection().keepsToken ? tr("In the keychain; type to replace it")
                                                        : tr("Shown once by “glasshousectl token create”"));
    m_name->setPlaceholderText(m_here ? QString() : SavedConnection{connection()}.shownName());
    const QString trouble = isRemote && !m_url->text().isEmpty() ? problem() : QString();
    m_trouble->setPlain(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    if (!m_filling)
        Q_EMIT edited();
}

} // namespace glasshouse
