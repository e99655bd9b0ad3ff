// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/tokendialog.h"

#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace glasshouse {

namespace {
constexpr int Width = 440;
constexpr int LongestToken = 512;
} // namespace

QByteArray tokenFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    return isPlain && text.size() <= LongestToken ? text.toLatin1() : QByteArray();
}

TokenDialog::TokenDialog(const QString &name, const QString &reason, bool mayKeep, QWidget *parent)
    : QDialog(parent),
      m_field(new QLineEdit(this)),
      m_keep(new QCheckBox(tr("Keep it in the system's keychain"), this)),
      m_use(new Button(Button::Look::Primary, tr("Connect"), this))
{
    setWindowTitle(tr("Token"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(tr("Token for %1").arg(name), TextRole::Title, Token::Text, this));
    auto *why = new PlainLabel(TextRole::Body, Token::Text2, this);
    why->setWordWrap(true);
    why->setFixedWidth(Width);
    why->setPlain(reason);
    column->addWidget(why);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMaxLength(LongestToken);
    m_field->setFixedHeight(metrics::Control);
    m_field->setAccessibleName(tr("Token"));
    column->addWidget(m_field);
    m_keep->setChecked(mayKeep);
    m_keep->setVisible(mayKeep);
    column->addWidget(m_keep);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *cancel = new Button(Button::Look::Outlined, tr("Cancel"), this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_use);
    column->addLayout(buttons);
    m_use->setEnabled(false);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_use->setEnabled(!tokenFrom(text).isEmpty()); });
    connect(m_field, &QLineEdit::returnPressed, this, &TokenDialog::use);
    connect(m_use, &Button::clicked, this, &TokenDialog::use);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    m_field->setFocus();
}

void TokenDialog::use()
{
    const QByteArray token = tokenFrom(m_field->text());
    if (token.isEmpty())
        return;
    const bool keep = m_keep->isChecked() && m_keep->isVisibleTo(this);
    m_field->clear();
    accept();
    Q_EMIT given(token, keep);
}

} // namespace glasshouse
