// SPDX-License-Identifier: GPL-3.0-or-later
// How PacksDock is put together.
#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/metrics.h"
#include "ui/packs/packasker.h"
#include "ui/packs/packlistmodel.h"
#include "ui/packs/packpanelview.h"
#include "ui/packs/packsdock.h"
#include "ui/packs/packview.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/sources/rule.h"
#include "ui/tableview.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int ListWidth = 272, RereadMs = 200;
} // namespace

PacksDock::PacksDock(const PanelServices &services, QWidget *parent)
    : Panel(u"packs"_s, tr("Reports"), services, parent),
      m_asker(new PackAsker(backend(), filter(), objectName(), this)),
      m_rows(new PackListModel(this)),
      m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    setWidget(createBody());
    followAsker();
    m_reread.setSingleShot(true);
    m_reread.setInterval(RereadMs);
    connect(&m_reread, &QTimer::timeout, this, &PacksDock::readShelf);
    for (const auto changed : {&QFileSystemWatcher::directoryChanged, &QFileSystemWatcher::fileChanged})
        connect(&m_files, changed, &m_reread, qOverload<>(&QTimer::start));
    connect(m_list, &TableView::currentKeyChanged, this, &PacksDock::setCurrentPack);
    connect(m_enable, &Button::clicked, this, &PacksDock::toggleEnabled);
    connect(m_edit, &Button::clicked, this, &PacksDock::editCurrent);
    connect(m_state, &StateOverlay::actionTriggered, this,
            [this] { m_state->state() == PanelState::Error ? refresh() : editCurrent(); });
    auto *fresh = new Button(Button::Look::Quiet, tr("New…"), this);
    fresh->setObjectName(u"newPack"_s);
    fresh->setToolTip(plainToolTip(tr("Write a pack of your own")));
    connect(fresh, &Button::clicked, this, &PacksDock::editNew);
    head().addControl(fresh);
    createExportMenu();
    connect(this, &PacksDock::exported, this, [this](const QString &path, const QString &trouble) {
        m_footer->setTexts(trouble.isEmpty() ? path : trouble, m_footer->rightText());
    });
    readShelf();
}

QWidget *PacksDock::createHead(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    m_title = new PlainLabel(TextRole::Title, Token::Text, bar);
    m_about = new PlainLabel(TextRole::Label, Token::Text2, bar);
    m_offer = new PlainLabel(TextRole::Label, Token::Text3, bar);
    m_enable = new Button(Button::Look::Outlined, tr("Turn on"), bar);
    m_edit = new Button(Button::Look::Quiet, tr("Edit…"), bar);
    m_export = new Button(Button::Look::Quiet, tr("Export"), bar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_about);
    words->addWidget(m_offer);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::Gap12, metrics::Gap8, metrics::Gap12, metrics::Gap8);
    row->setSpacing(metrics::Gap8);
    row->addLayout(words, 1);
    for (Button *button : {m_edit, m_export, m_enable})
        row->addWidget(button, 0, Qt::AlignTop);
    return bar;
}

QWidget *PacksDock::createBody()
{
    auto *body = new QWidget(this);
    m_list = new TableView(m_rows, PackListModel::heads(), tr("Report packs"), body);
    m_list->setObjectName(u"packList"_s);
    m_list->setCells([this](int row, int column) { return m_rows->cell(row, column); });
    m_list->sortByColumn(-1, Qt::AscendingOrder);
    m_list->setFixedWidth(ListWidth);
    auto *right = new QWidget(body);
    m_view = new PackView(&colours(), nullptr);
    m_scroll = new QScrollArea(right);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("The report's panels"));
    auto *inset = new QWidget(m_scroll);
    auto *insetLayout = new QVBoxLayout(inset);
    insetLayout->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, metrics::Gap12);
    insetLayout->addWidget(m_view);
    insetLayout->addStretch(1);
    m_scroll->setWidget(inset);
    m_scroll->viewport()->setAutoFillBackground(false);
    inset->setAutoFillBackground(false);
    m_state = new StateOverlay(m_scroll);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead(right));
    column->addWidget(m_scroll, 1);
    m_footer = new PanelFooter(body);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(new Rule(Qt::Vertical, body));
    row->addWidget(right, 1);
    auto *all = new QVBoxLayout(body);
    all->setContentsMargins(1, 0, 1, 1);
    all->setSpacing(0);
    all->addLayout(row, 1);
    all->addWidget(m_footer);
    return body;
}

} // namespace glasshouse
