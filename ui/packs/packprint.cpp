// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packprint.h"

#include "base/zone.h"
#include "charts/fonts.h"
#include "charts/panelstate.h"
#include "charts/theme.h"
#include "ui/packs/packfigures.h"
#include "ui/packs/packpanelview.h"
#include "ui/style.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPagedPaintDevice>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int TitleHeight = 24, HeadGap = 26, FootHeight = 28, MarginMm = 12, PdfResolution = 300;
constexpr int MostHeadLines = 4;

QString words(const char *text)
{
    return QCoreApplication::translate("PackPaper", text);
}

/// Widgets under a style sheet do not inherit the palette of what they lie on.
void dressForPaper(QWidget &panel)
{
    const QPalette light = palette(Theme::light());
    panel.setPalette(light);
    for (QWidget *part : panel.findChildren<QWidget *>())
        part->setPalette(light);
}

Error noPages()
{
    return {Error::Code::Io, words(QT_TRANSLATE_NOOP("PackPaper", "The pages cannot be written."))};
}

} // namespace

PaperWords paperWords(const Filter &filter, const QString &zone, const Format &format)
{
    PaperWords paper;
    const Zone local = Zone::fromId(zone).value_or(Zone());
    const QDate today = local.day(QDateTime::currentMSecsSinceEpoch());
    const qint64 nextMidnight = local.startOfDay(today.addDays(1)); // a range without an end reaches to now
    if (filter.range.isUnbounded())
        paper.period = words(QT_TRANSLATE_NOOP("PackPaper", "All time"));
    else
        paper.period = format.days(
            local.day(filter.range.beginMs),
            local.day(std::max(filter.range.beginMs, std::min(filter.range.endMs - 1, nextMidnight - 1))), today);
    paper.period += u", "_s + (zone.isEmpty() ? QString::fromUtf8(format.zone().id()) : zone);
    QStringList parts = filter.agents + filter.models + filter.projects + filter.sessions;
    for (const Choice *choice :
         {&filter.events.actors, &filter.events.classes, &filter.events.kinds, &filter.events.outcomes,
          &filter.events.actions, &filter.events.tools, &filter.events.resources, &filter.events.sources,
          &filter.events.machines, &filter.events.clients, &filter.events.skills, &filter.events.plugins}) {
        if (!choice->isEmpty())
            parts << (choice->excluded
                          ? words(QT_TRANSLATE_NOOP("PackPaper", "not %1")).arg(choice->values.join(u", "_s))
                          : choice->values.join(u", "_s));
    }
    if (!filter.text.isEmpty())
        parts << u"“%1”"_s.arg(filter.text);
    if (filter.withErrors || filter.events.failures)
        parts << words(QT_TRANSLATE_NOOP("PackPaper", "failures"));
    paper.filter = parts.join(u" · "_s);
    return paper;
}

PackPrinter::PackPrinter(PackData data, const Format &format, SeriesColours *colours, QPagedPaintDevice &device,
                         QObject *parent)
    : QObject(parent),
      m_data(std::move(data)),
      m_format(format),
      m_colours(colours),
      m_device(device),
      m_words(paperWords(m_data.filter, m_data.zone, format))
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &PackPrinter::goOn);
    m_words.filter = m_words.filter.isEmpty() ? packWord(m_data.pack.description)
                                              : words(QT_TRANSLATE_NOOP("PackPaper", "Only %1")).arg(m_words.filter);
}

PackPrinter::~PackPrinter() = default;

int PackPrinter::headHeight(bool whole) const
{
    const QFontMetrics metrics(font(TextRole::Label));
    const int most = MostHeadLines * metrics.lineSpacing();
    const int lines = whole
        ? metrics.boundingRect(QRect(0, 0, PaperWidth, most), Qt::TextWordWrap, m_words.filter).height()
        : metrics.lineSpacing();
    return TitleHeight + std::clamp(lines, metrics.lineSpacing(), most) + HeadGap;
}

bool PackPrinter::begin()
{
    if (!m_painter.begin(&m_device))
        return false;
    const double scale = double(m_painter.viewport().width()) / PaperWidth;
    m_pageHeight = m_painter.viewport().height() / scale;
    m_painter.scale(scale, scale);
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const int paper = int(m_pageHeight) - FootHeight;
    m_pages = paperPages(m_data, paper - headHeight(true), paper - headHeight(false));
    m_desk = std::make_unique<QWidget>();
    m_desk->setPalette(palette(Theme::light()));
    m_desk->setStyleSheet(styleSheet(Theme::light())); // over the window's
    m_desk->setAttribute(Qt::WA_DontShowOnScreen);
    m_desk->resize(PaperWidth, paper);
    m_desk->show();
    return true;
}

/// One panel, or what frames a page. False: the device takes no more.
bool PackPrinter::step()
{
    if (m_pages.empty())
        return begin();
    const PaperPage &page = m_pages[m_page];
    if (m_next == 0) {
        if (m_page > 0 && !m_device.newPage())
            return false;
        Q_EMIT progressed(int(m_page) + 1, int(m_pages.size()));
        paintHead(m_page == 0);
        paintFoot();
    }
    if (m_next < page.size())
        paintPanel(page[m_next]);
    if (++m_next < page.size())
        return true;
    m_next = 0;
    if (++m_page == m_pages.size())
        end(m_painter.end());
    return true;
}

void PackPrinter::end(bool isFine)
{
    if (!isFine && m_painter.isActive())
        m_painter.end();
    m_desk.reset();
    m_end = isFine ? Result<int>(int(m_pages.size())) : Result<int>(tl::unexpected(noPages()));
}

Result<int> PackPrinter::printAtOnce()
{
    while (!m_end) {
        if (!step())
            end(false);
    }
    return *m_end;
}

void PackPrinter::start()
{
    m_turn.start(); // not a posted event: those are delivered before anything else has its turn
}

void PackPrinter::goOn()
{
    if (!step())
        end(false);
    if (m_end)
        Q_EMIT finished(*m_end);
    else
        start();
}

void PackPrinter::paintHead(bool whole)
{
    const Theme &theme = Theme::light();
    const int height = headHeight(whole);
    const QRectF head(0, 0, PaperWidth, height);
    m_painter.setFont(font(TextRole::Title));
    m_painter.setPen(theme.colour(Token::Text));
    m_painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, packWord(m_data.pack.title));
    const QFont label = font(TextRole::Label);
    m_painter.setFont(label);
    m_painter.setPen(theme.colour(Token::Text2));
    m_painter.drawText(head, Qt::AlignRight | Qt::AlignTop, m_words.period);
    m_painter.setPen(theme.colour(Token::Text3));
    const QRectF about(0, TitleHeight, PaperWidth, height - TitleHeight - HeadGap);
    if (whole)
        m_painter.drawText(about, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_words.filter);
    else
        m_painter.drawText(about, Qt::AlignLeft | Qt::AlignTop,
                           QFontMetrics(label).elidedText(m_words.filter, Qt::ElideRight, PaperWidth));
    m_painter.setPen(theme.colour(Token::Border));
    m_painter.drawLine(QPointF(0, height - HeadGap / 2), QPointF(PaperWidth, height - HeadGap / 2));
}

void PackPrinter::paintFoot()
{
    const QRectF foot(0, m_pageHeight - FootHeight, PaperWidth, FootHeight);
    m_painter.setFont(font(TextRole::Axis));
    m_painter.setPen(Theme::light().colour(Token::Text3));
    m_painter.drawText(
        foot, Qt::AlignLeft | Qt::AlignBottom,
        words(QT_TRANSLATE_NOOP("PackPaper", "Glasshouse, %1")).arg(m_format.dayAndTime(m_data.madeMs, m_data.madeMs)));
    m_painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                       words(QT_TRANSLATE_NOOP("PackPaper", "Page %1 of %2")).arg(m_page + 1).arg(m_pages.size()));
}

void PackPrinter::paintPanel(const PaperPanel &part)
{
    PanelData shown = paperPart(m_data.panels[part.panel], part);
    if (part.firstRow > 0)
        shown.panel.title = words(QT_TRANSLATE_NOOP("PackPaper", "%1 (continued)")).arg(packWord(shown.panel.title));
    auto *const panel = new PackPanelView(m_colours, m_desk.get());
    panel->setGeometry(QRect(QPoint(), part.place.size()));
    panel->setData(shown, m_data.filter.range, m_data.zone, m_format);
    if (panel->state()->state() == PanelState::Error) // nobody presses a button there
        panel->state()->setEmpty(panel->state()->text());
    dressForPaper(*panel);
    panel->show(); // nowhere, but now everything in it is laid out
    m_painter.save();
    m_painter.translate(part.place.left(), headHeight(m_page == 0) + part.place.top());
    panel->render(&m_painter, {}, {}, QWidget::DrawChildren);
    m_painter.restore();
    delete panel;
}

std::unique_ptr<QPdfWriter> packPdfWriter(QIODevice &device, const PackData &data, const Format &format)
{
    const bool inInches = format.locale().measurementSystem() == QLocale::ImperialUSSystem;
    auto writer = std::make_unique<QPdfWriter>(&device);
    writer->setTitle(packWord(data.pack.title));
    writer->setCreator(u"Glasshouse"_s);
    writer->setResolution(PdfResolution);
    writer->setPageSize(QPageSize(inInches ? QPageSize::Letter : QPageSize::A4));
    writer->setPageMargins(QMarginsF(MarginMm, MarginMm, MarginMm, MarginMm), QPageLayout::Millimeter);
    return writer;
}

QString notWritten(const QString &path, const QString &reason)
{
    return words(QT_TRANSLATE_NOOP("PackPaper", "%1 cannot be written: %2")).arg(path, reason);
}

Result<int> writePackPdf(const PackData &data, const Format &format, SeriesColours *colours, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Io, notWritten(path, file.errorString()));
    auto writer = packPdfWriter(file, data, format);
    const auto printed = PackPrinter(data, format, colours, *writer).printAtOnce();
    writer.reset();
    if (!printed)
        return printed;
    if (!file.commit())
        return fail(Error::Code::Io, notWritten(path, file.errorString()));
    return printed;
}

} // namespace glasshouse
