// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace sharpend {

/// A step on the way to a release: a ring, or a tick once it is done, its words, and a few more in small print. One that a
/// person may tick by hand is a box for it.
class ReleaseStep : public QAbstractButton
{
    Q_OBJECT
public:
    ReleaseStep(const QString &words, bool byHand, QWidget *parent = nullptr);

    void setDone(bool done);
    bool isDone() const { return m_done; }
    void setNote(const QString &note);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override {} // what is stored says so, not the click

private:
    void tell();

    bool m_done = false;
    QString m_note;
};

} // namespace sharpend
