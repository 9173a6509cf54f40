"""Exports a layout of all polygons of a file to an A0 PDF by QGIS, the peer of `pondmap print`.

Runs under Debian's Python with python3-qgis: qgis_layout.py PONDS.gpkg SHEET.pdf [labels]. Tells the seconds of the
export alone; the process's own time and memory are measured from outside.
"""

import os
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (  # noqa: E402
    QgsApplication, QgsLayoutExporter, QgsLayoutItemMap, QgsLayoutSize, QgsPalLayerSettings, QgsPrintLayout, QgsProject,
    QgsUnitTypes, QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QRectF  # noqa: E402


def main(ponds, sheet, has_labels):
    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer(ponds, "ponds", "ogr")
    if not layer.isValid():
        raise SystemExit(f"QGIS cannot read {ponds}")
    if has_labels:
        settings = QgsPalLayerSettings()
        settings.fieldName = "code"
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)
    project = QgsProject.instance()
    project.addMapLayer(layer)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    size = (1189, 841)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*size, QgsUnitTypes.LayoutMillimeters))
    item = QgsLayoutItemMap(layout)
    item.attemptSetSceneRect(QRectF(10, 10, size[0] - 20, size[1] - 20))
    item.setExtent(layer.extent())
    layout.addLayoutItem(item)
    start = time.perf_counter()
    answer = QgsLayoutExporter(layout).exportToPdf(sheet, QgsLayoutExporter.PdfExportSettings())
    print(f"export {time.perf_counter() - start:.2f} {layer.featureCount()} {answer}", flush=True)
    # QGIS takes long to take itself apart; the file is written.
    os._exit(0 if answer == QgsLayoutExporter.Success else 1)


main(sys.argv[1], sys.argv[2], "labels" in sys.argv[3:])
