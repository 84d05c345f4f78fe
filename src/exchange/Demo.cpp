// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Demo.h"

#include "domain/Community.h"
#include "domain/FieldCodec.h"

#include "exchange/Bundle.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

// Outside any namespace, as the macro demands: a static library's resources are not registered by themselves.
static void registerDemo() { Q_INIT_RESOURCE(demo); }

namespace sharpend {

namespace {

struct DemoWords {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

const QString demoFolder = QStringLiteral(":/demo/");

/// The clock by which the times of \a bundle are meant: that of its meetings.
QTimeZone zoneOf(const Bundle &bundle)
{
    for (const TypedRow &row : bundle.rows) {
        const QByteArray id = textAt(row.image, "timeZone").toLatin1();
        if (!id.isEmpty() && QTimeZone::isTimeZoneIdAvailable(id))
            return QTimeZone(id);
    }
    return QTimeZone::systemTimeZone();
}

/// Communities stand outside the Learning Teams and travel in no file: they come as rows. They move by whole weeks, so that their days
/// stay the days of the week that their charters say.
Outcome addCommunities(Store &store, qint64 days)
{
    QFile file(demoFolder + u"communities.json"_s);
    const Json list = file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString(), nullptr, false) : Json();
    Operation operation;
    operation.name = u"startCommunity"_s;
    operation.run = [&](Transaction &tx) {
        for (const Json &row : list["communities"]) {
            Community community;
            if (const QString wrong = readFields(Community::fields(), &community, row); !wrong.isEmpty())
                tx.refuse(wrong);
            for (const Field &field : Community::fields())
                field.moveDays(&community, days, QTimeZone("Europe/London"));
            tx.put(community);
        }
    };
    return store.perform(operation);
}

} // namespace

void moveDays(Bundle &bundle, qint64 days)
{
    const QTimeZone zone = zoneOf(bundle);
    for (TypedRow &row : bundle.rows) {
        const std::shared_ptr<void> record = row.type->make();
        row.image.read([&](const Json &json) { return readFields(*row.type->fields, record.get(), json); });
        Json moved = Json::object();
        for (const Field &field : *row.type->fields) {
            field.moveDays(record.get(), days, zone);
            if (Json value = field.toJson(record.get()); !value.is_null())
                moved[field.key] = std::move(value);
        }
        row.image = RowImage::packed(moved);
    }
}

QString makeDemo(const QString &path, QDate today)
{
    registerDemo();
    QFile list(demoFolder + u"demo.json"_s);
    if (!list.open(QIODevice::ReadOnly))
        return DemoWords::tr("The sample is missing from this copy of the app: install it again.");
    const Json demo = Json::parse(list.readAll().toStdString(), nullptr, false);
    const QDate reference = QDate::fromString(textAt(demo, "referenceDay"), Qt::ISODate);
    if (!reference.isValid() || !demo.contains("files"))
        return DemoWords::tr("The sample is missing from this copy of the app: install it again.");
    const auto store = Store::open(path, u"sample"_s);
    for (const Json &name : demo["files"]) {
        BundleReading reading = readBundleFile(demoFolder + textOf(name));
        if (!reading.refusal.isEmpty())
            return u"%1: %2"_s.arg(textOf(name), reading.refusal);
        moveDays(reading.bundle, reference.daysTo(today));
        const Outcome outcome = store->perform(importLearningTeam(reading.bundle));
        if (!outcome.isDone())
            return u"%1: %2"_s.arg(textOf(name), outcome.sentence());
    }
    constexpr qint64 week = 7;
    const qint64 days = reference.daysTo(today);
    return addCommunities(*store, (days >= 0 ? days + week / 2 : days - week / 2) / week * week).sentence();
}

} // namespace sharpend
