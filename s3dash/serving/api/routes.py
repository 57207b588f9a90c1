"""x"""
def add_api(flask, pictures): pass
