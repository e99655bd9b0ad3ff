// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/daysdialog.h"

#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

DaysDialog::DaysDialog(const RangeChoice &start, QWidget *parent)
    : QDialog(parent),
      m_first(new QDateEdit(start.first, this)),
      m_last(new QDateEdit(start.last, this)),
      m_trouble(new PlainLabel(TextRole::Label, Token::Error, this)),
      m_show(new Button(Button::Look::Primary, tr("Show these days"), this))
{
    setWindowTitle(tr("Pick days"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(tr("Pick days"), TextRole::Title, Token::Text, this));
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(metrics::Gap12);
    fields->setVerticalSpacing(metrics::Gap4);
    fields->addWidget(new PlainLabel(tr("First day"), TextRole::Label, Token::Text2, this), 0, 0);
    fields->addWidget(new PlainLabel(tr("Last day"), TextRole::Label, Token::Text2, this), 0, 1);
    fields->addWidget(m_first, 1, 0);
    fields->addWidget(m_last, 1, 1);
    column->addLayout(fields);
    column->addWidget(m_trouble);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *cancel = new Button(Button::Look::Outlined, tr("Cancel"), this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_show);
    column->addLayout(buttons);

    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
        edit->setMinimumWidth(160);
        connect(edit, &QDateEdit::dateChanged, this, &DaysDialog::check);
    }
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_show, &Button::clicked, this, &DaysDialog::pick);
    check();
}

void DaysDialog::check()
{
    const bool ordered = m_first->date() <= m_last->date();
    m_trouble->setPlain(ordered ? QString() : tr("The first day is after the last."));
    m_show->setEnabled(ordered);
}

void DaysDialog::pick()
{
    Q_EMIT daysPicked(RangeChoice::between(m_first->date(), m_last->date()));
    accept();
}

} // namespace glasshouse
