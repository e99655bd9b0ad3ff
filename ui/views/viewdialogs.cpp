// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewdialogs.h"

#include "domain/savedview.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace glasshouse {

namespace {

constexpr int Width = 400;

/// A reason as a sentence of its own.
QString sentence(QString why)
{
    if (!why.isEmpty())
        why[0] = why[0].toUpper();
    return why;
}

QVBoxLayout *columnOf(QDialog *dialog, const QString &title)
{
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    auto *heading = new PlainLabel(title, TextRole::Title, Token::Text, dialog);
    heading->setFixedWidth(Width);
    column->addWidget(heading);
    return column;
}

QHBoxLayout *buttonRow(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Gap8);
    row->addStretch(1);
    column->addLayout(row);
    return row;
}

} // namespace

ViewNameDialog::ViewNameDialog(const QString &title, const QString &verb, const QString &name, QWidget *parent)
    : QDialog(parent),
      m_name(new QLineEdit(name, this)),
      m_trouble(new PlainLabel(TextRole::Label, Token::Error, this)),
      m_save(new Button(Button::Look::Primary, verb, this))
{
    QVBoxLayout *column = columnOf(this, title);
    auto *field = new QVBoxLayout;
    field->setSpacing(metrics::Gap4);
    field->addWidget(new PlainLabel(tr("Name"), TextRole::Label, Token::Text2, this));
    field->addWidget(m_name);
    field->addWidget(m_trouble);
    column->addLayout(field);
    QHBoxLayout *buttons = buttonRow(column);
    auto *cancel = new Button(Button::Look::Outlined, tr("Cancel"), this);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(SavedView::MostNameLength);
    m_name->selectAll();
    m_name->setFocus();
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewNameDialog::give);
    connect(m_save, &Button::clicked, this, &ViewNameDialog::give);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    check();
}

QString ViewNameDialog::viewName() const
{
    return m_name->text().simplified();
}

void ViewNameDialog::check()
{
    m_trouble->setPlain({});
    m_save->setEnabled(!viewName().isEmpty());
}

void ViewNameDialog::give()
{
    if (!viewName().isEmpty())
        Q_EMIT nameGiven(viewName());
}

void ViewNameDialog::showTrouble(const QString &why)
{
    m_trouble->setPlain(sentence(why));
    m_name->setFocus();
    m_name->selectAll();
}

ViewMessageDialog::ViewMessageDialog(const QString &title, const QString &text, const QString &verb, QWidget *parent)
    : QDialog(parent)
{
    QVBoxLayout *column = columnOf(this, title);
    auto *label = new PlainLabel(TextRole::Body, Token::Text2, this);
    label->setWordWrap(true);
    label->setPlain(sentence(text));
    label->setFixedWidth(Width);
    column->addWidget(label);
    QHBoxLayout *buttons = buttonRow(column);
    auto *close = new Button(verb.isEmpty() ? Button::Look::Primary : Button::Look::Outlined,
                             verb.isEmpty() ? tr("Close") : tr("Cancel"), this);
    buttons->addWidget(close);
    connect(close, &Button::clicked, this, &QDialog::reject);
    if (verb.isEmpty()) {
        close->setFocus();
        return;
    }
    auto *act = new Button(Button::Look::Primary, verb, this);
    buttons->addWidget(act);
    connect(act, &Button::clicked, this, [this] {
        accept();
        Q_EMIT confirmed();
    });
    act->setFocus();
}

} // namespace glasshouse
