// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"
#include "gui/shell/FileToSave.h"

#include <QWidget>

namespace sharpend {

/// The learning card of what was released, to save or to print: one page for those who were not there.
class LearningCardRow : public QWidget
{
    Q_OBJECT
public:
    explicit LearningCardRow(QWidget *parent = nullptr);

    void setPack(const OutputPack &pack) { m_pack = pack; }

Q_SIGNALS:
    void saveRequested(const sharpend::FileToSave &file);

private:
    void save(const QString &suffix);
    void print();

    OutputPack m_pack;
};

} // namespace sharpend
