// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/zonedialog.h"

#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/searchfield.h"

#include <QKeyEvent>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStringListModel>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

// IANA names of places; the list of the system also has offsets and aliases of one letter case or another.
QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        names << QString::fromUtf8(id);
    names.sort();
    return names;
}

} // namespace

ZoneDialog::ZoneDialog(const QString &current, QWidget *parent)
    : QDialog(parent),
      m_search(new SearchField(tr("Search time zones"), {}, this)),
      m_zones(new QSortFilterProxyModel(this)),
      m_list(new QListView(this))
{
    setWindowTitle(tr("Time zone"));
    resize(400, 480);
    m_zones->setSourceModel(new QStringListModel(zoneNames(), this));
    m_zones->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_zones);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Time zones"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(tr("Time zone of days and hours"), TextRole::Title, Token::Text, this));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *cancel = new Button(Button::Look::Outlined, tr("Cancel"), this);
    auto *use = new Button(Button::Look::Primary, tr("Use this zone"), this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(use);
    column->addLayout(buttons);

    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_zones->setFilterFixedString(QString(text).replace(u' ', u'_'));
        m_list->setCurrentIndex(m_zones->index(0, 0));
    });
    connect(m_search, &QLineEdit::returnPressed, this, &ZoneDialog::pick);
    connect(m_list, &QListView::doubleClicked, this, &ZoneDialog::pick);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(use, &Button::clicked, this, &ZoneDialog::pick);
    const QModelIndexList found = m_zones->match(m_zones->index(0, 0), Qt::DisplayRole, current, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_list->setCurrentIndex(found.first());
    m_search->setFocus();
}

bool ZoneDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) { // the list moves while the field keeps the focus
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            if (row >= 0 && row < m_zones->rowCount())
                m_list->setCurrentIndex(m_zones->index(row, 0));
            return true;
        }
        if (key == Qt::Key_Escape) {
            reject();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ZoneDialog::pick()
{
    const QString id = m_list->currentIndex().data().toString();
    if (id.isEmpty())
        return;
    Q_EMIT zonePicked(id);
    accept();
}

} // namespace glasshouse
