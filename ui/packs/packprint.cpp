// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packprint.h"

#include "base/zone.h"
#include "charts/fonts.h"
#include "charts/theme.h"
#include "ui/packs/packfigures.h"
#include "ui/packs/packpanelview.h"
#include "ui/packs/packview.h"
#include "ui/tableview.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int PaperWidth = 900; ///< of the panels in logical pixels, so that twelve columns fit
constexpr int HeadHeight = 64, FootHeight = 28, MarginMm = 12, PdfResolution = 300;

struct Strip { ///< panels that stand beside one another
    int top = 0, bottom = 0;
    std::vector<std::size_t> panels;
};

std::vector<Strip> stripsOf(const std::vector<QRect> &places)
{
    std::vector<Strip> strips;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (strips.empty() || strips.back().top != places[i].top())
            strips.push_back({places[i].top(), places[i].bottom() + 1, {}});
        strips.back().panels.push_back(i);
    }
    return strips;
}

/// Which strips stand on which page.
std::vector<std::vector<Strip>> pagesOf(const std::vector<Strip> &strips, int room)
{
    std::vector<std::vector<Strip>> pages(1);
    int top = 0;
    for (const Strip &strip : strips) {
        if (pages.back().empty())
            top = strip.top;
        if (strip.bottom - top > room && !pages.back().empty()) {
            pages.emplace_back();
            top = strip.top;
        }
        pages.back().push_back(strip);
    }
    return pages;
}

QString words(const char *text)
{
    return QCoreApplication::translate("PackPaper", text);
}

void paintHead(QPainter &painter, const PackData &data, const PaperWords &paper, const Theme &theme)
{
    const QRectF head(0, 0, PaperWidth, HeadHeight);
    painter.setFont(font(TextRole::Title));
    painter.setPen(theme.colour(Token::Text));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, packWord(data.pack.title));
    painter.setFont(font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(head, Qt::AlignRight | Qt::AlignTop, paper.period);
    painter.setPen(theme.colour(Token::Text3));
    const QFontMetrics metrics(font(TextRole::Label));
    const QString about = paper.filter.isEmpty() ? packWord(data.pack.description)
                                                 : words(QT_TRANSLATE_NOOP("PackPaper", "Only %1")).arg(paper.filter);
    painter.drawText(head.adjusted(0, 24, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(about, Qt::ElideRight, PaperWidth));
    painter.setPen(theme.colour(Token::Border));
    painter.drawLine(QPointF(0, HeadHeight - 14), QPointF(PaperWidth, HeadHeight - 14));
}

void paintFoot(QPainter &painter, const PackData &data, const Format &format, const Theme &theme, double top, int page,
               int pages)
{
    const QRectF foot(0, top, PaperWidth, FootHeight);
    painter.setFont(font(TextRole::Axis));
    painter.setPen(theme.colour(Token::Text3));
    painter.drawText(
        foot, Qt::AlignLeft | Qt::AlignBottom,
        words(QT_TRANSLATE_NOOP("PackPaper", "Glasshouse, %1")).arg(format.moment(data.madeMs, data.madeMs)));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                     words(QT_TRANSLATE_NOOP("PackPaper", "Page %1 of %2")).arg(page).arg(pages));
}

} // namespace

PaperWords paperWords(const Filter &filter, const QString &zone, const Format &format)
{
    PaperWords paper;
    const Zone local = Zone::fromId(zone).value_or(Zone());
    const QDate today = local.day(QDateTime::currentMSecsSinceEpoch());
    if (filter.range.isUnbounded())
        paper.period = words(QT_TRANSLATE_NOOP("PackPaper", "All time"));
    else
        paper.period = format.days(local.day(filter.range.beginMs), local.day(filter.range.endMs - 1), today);
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

Result<int> printPack(const PackData &data, const Format &format, SeriesColours *colours, QPagedPaintDevice &device)
{
    PackView view(colours);
    view.setPalette(palette(Theme::light()));
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.resize(PaperWidth, view.heightForWidth(PaperWidth));
    view.setData(data, format);
    view.resize(PaperWidth, view.heightForWidth(PaperWidth));
    for (const PackPanelView *panel : view.panels()) {
        if (panel->table()) // paper does not scroll
            panel->table()->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    view.show(); // nowhere, but now everything in it is laid out

    QPainter painter;
    if (!painter.begin(&device))
        return fail(Error::Code::Io, words(QT_TRANSLATE_NOOP("PackPaper", "The pages cannot be written.")));
    const double scale = double(painter.viewport().width()) / PaperWidth;
    const double pageHeight = painter.viewport().height() / scale;
    painter.scale(scale, scale);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const auto pages =
        pagesOf(stripsOf(PackView::places(data.pack, PaperWidth)), int(pageHeight) - HeadHeight - FootHeight);
    const PaperWords paper = paperWords(data.filter, data.zone, format);
    const Theme &theme = Theme::light();
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0 && !device.newPage())
            return fail(Error::Code::Io, words(QT_TRANSLATE_NOOP("PackPaper", "The pages cannot be written.")));
        paintHead(painter, data, paper, theme);
        for (const Strip &strip : pages[page]) {
            for (const std::size_t at : strip.panels) {
                PackPanelView *panel = view.panels()[at];
                painter.save();
                painter.translate(panel->x(), HeadHeight + strip.top - pages[page].front().top);
                panel->render(&painter, {}, {}, QWidget::DrawChildren);
                painter.restore();
            }
        }
        paintFoot(painter, data, format, theme, pageHeight - FootHeight, int(page) + 1, int(pages.size()));
    }
    if (!painter.end())
        return fail(Error::Code::Io, words(QT_TRANSLATE_NOOP("PackPaper", "The pages cannot be written.")));
    return int(pages.size());
}

Result<int> writePackPdf(const PackData &data, const Format &format, SeriesColours *colours, const QString &path)
{
    QSaveFile file(path);
    const auto refused = [&file, &path] {
        return fail(Error::Code::Io,
                    words(QT_TRANSLATE_NOOP("PackPaper", "%1 cannot be written: %2")).arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    int pages = 0;
    {
        QPdfWriter writer(&file);
        writer.setTitle(packWord(data.pack.title));
        writer.setCreator(u"Glasshouse"_s);
        writer.setResolution(PdfResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(MarginMm, MarginMm, MarginMm, MarginMm), QPageLayout::Millimeter);
        const auto printed = printPack(data, format, colours, writer);
        if (!printed)
            return printed;
        pages = *printed;
    }
    if (!file.commit())
        return refused();
    return pages;
}

} // namespace glasshouse
