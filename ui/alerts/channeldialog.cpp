// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/channeldialog.h"

#include "ui/alerts/alertwords.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int ChannelDialogWidth = 420, LongestChannelText = 2000;
}

ChannelDialog::ChannelDialog(Backend &backend, const KeptChannel &start, QWidget *parent)
    : QDialog(parent),
      m_backend(backend),
      m_start(start)
{
    using Kind = Channel::Kind;
    const Channel &from = start.channel;
    setWindowTitle(from.id.isEmpty() ? tr("New channel") : tr("Edit channel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap4);
    column->addWidget(new PlainLabel(AlertWords::kind(from.kind), TextRole::Title, Token::Text, this));
    const auto add = [&](const QString &name, const QString &text, const QString &example) {
        auto *label = new PlainLabel(name, TextRole::Label, Token::Text2, this);
        label->setContentsMargins(0, metrics::Gap8, 0, 0);
        auto *edit = new QLineEdit(text, this);
        edit->setFixedHeight(metrics::Control);
        edit->setMaxLength(LongestChannelText);
        edit->setPlaceholderText(example);
        edit->setAccessibleName(name);
        column->addWidget(label);
        column->addWidget(edit);
        return edit;
    };
    m_name = add(tr("Name"), from.name, tr("Team chat"));
    if (from.kind == Kind::Telegram)
        m_chat = add(tr("Chat"), from.chat, u"@channel, 123456789"_s);
    if (from.kind == Kind::Webhook)
        m_url = add(tr("Address"), from.url, u"https://hooks.example.com/glasshouse"_s);
    if (from.kind == Kind::Email) {
        m_server = add(tr("Mail server"), from.server, u"smtp://mail.example.com:587"_s);
        m_user = add(tr("User"), from.user, {});
        m_from = add(tr("From"), from.from, u"glasshouse@example.com"_s);
        m_to = add(tr("To, several with commas"), from.to.join(u", "_s), u"team@example.com"_s);
    }
    if (from.kind != Kind::Desktop) {
        const QString names[] = {tr("Bot token"), tr("Signing key"), tr("Password")};
        m_secret = add(names[int(from.kind)], {}, start.hasSecret ? tr("kept; write to change it") : QString());
        m_secret->setEchoMode(QLineEdit::Password);
    } else {
        auto *hint = new PlainLabel(tr("Every console that is connected shows it on its own desktop."), TextRole::Body,
                                    Token::Text2, this);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    column->addSpacing(metrics::Gap8);
    m_enabled = new QCheckBox(tr("Tell it"), this);
    m_enabled->setChecked(from.enabled);
    column->addWidget(m_enabled);
    if (from.kind == Kind::Webhook) {
        m_plain = new QCheckBox(tr("Send it without encryption all the same"), this);
        m_plain->setChecked(from.allowPlain);
        column->addWidget(m_plain);
    }
    m_trouble = new PlainLabel(TextRole::Label, Token::Error, this);
    m_trouble->setWordWrap(true);
    column->addWidget(m_trouble);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *cancel = new Button(Button::Look::Outlined, tr("Cancel"), this);
    m_save = new Button(Button::Look::Primary, tr("Save the channel"), this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &ChannelDialog::save);
    setMinimumWidth(ChannelDialogWidth);
    m_name->setFocus();
}

Channel ChannelDialog::channel() const
{
    Channel channel = m_start.channel;
    const auto textOf = [](const QLineEdit *edit) { return edit ? edit->text().trimmed() : QString(); };
    channel.name = textOf(m_name);
    channel.chat = textOf(m_chat), channel.url = textOf(m_url);
    channel.server = textOf(m_server), channel.user = textOf(m_user), channel.from = textOf(m_from);
    channel.to.clear();
    for (const QString &address : textOf(m_to).split(u',', Qt::SkipEmptyParts))
        channel.to += address.trimmed();
    channel.enabled = m_enabled->isChecked();
    channel.allowPlain = m_plain && m_plain->isChecked();
    if (channel.id.isEmpty())
        channel.id = u"channel-%1"_s.arg(QRandomGenerator::global()->generate64(), 0, 36);
    return channel;
}

QString ChannelDialog::trouble() const
{
    return m_trouble->text();
}

void ChannelDialog::save()
{
    SaveChannel act;
    act.channel = channel();
    if (m_secret && !m_secret->text().isEmpty())
        act.secret = m_secret->text();
    m_save->setEnabled(false);
    m_backend.act(act, this, [this](const Result<ActDone> &done) {
        if (done)
            return accept();
        m_save->setEnabled(true);
        m_trouble->setPlain(done.error().message);
    });
}

} // namespace glasshouse
